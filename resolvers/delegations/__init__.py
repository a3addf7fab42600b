"""Delegations: what they represent, who leads them, who is in them, and of which country."""
