"""From Mentions to officials, delegations, engagements and entities; pure."""
