"""Tables of data: what one is, and how files, queries and data frames are read into one."""
