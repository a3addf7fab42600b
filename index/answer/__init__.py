"""What an answer says and adds: reasons, documents alike, akin and near in meaning, and the order of all."""
