"""docgen: meeting content and templates into Arabic, Turkish and English documents."""
