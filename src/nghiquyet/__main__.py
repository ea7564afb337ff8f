"""`python -m nghiquyet` is the command `nghiquyet`."""

from nghiquyet.cli import main

if __name__ == "__main__":
    main()
