"""What words mean: tables as data, and the one loader that reads them."""
