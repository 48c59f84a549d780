//! What a network is: areas, topics, briefs, sources, stewards.
