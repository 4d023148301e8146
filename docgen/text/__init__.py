"""The inlines that content's texts are made of, and the one parser that makes them."""
