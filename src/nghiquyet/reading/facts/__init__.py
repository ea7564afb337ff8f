"""What a document says: figures, comparisons, people, organisations, the event, references, directives."""
