"""`python -m numclaims` is the command line."""

from numclaims.cli import main

if __name__ == "__main__":
    main(prog_name="numclaims")
