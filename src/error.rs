//! Failures of the machine: what happened, to which path, and what to do.
