"""Turn a meeting and the templates of a language into a Document."""
