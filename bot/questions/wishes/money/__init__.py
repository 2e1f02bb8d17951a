"""Money in a wish: sums, prices, currencies and what is held against them."""
