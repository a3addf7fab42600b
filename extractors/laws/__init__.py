"""Laws, decrees, codes and treaties, by number or by name, in three languages."""
