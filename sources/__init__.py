"""Where new documents come from: folders, sites, mailboxes, buckets. A source finds and fetches; it reads nothing."""
