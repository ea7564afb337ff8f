"""The grammar of Vietnamese official prose: numbers, units, quantities, sentences, abbreviations, periods."""
