"""The engine Elasticsearch: its mapping, feed, generations and questions."""
