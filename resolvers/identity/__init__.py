"""Who is who: within one document, over documents, and what people judged."""
