//! Which network a command works on.

use std::path::PathBuf;

use super::Session;
use super::exit::Failure;

impl Session {
    /// The directory of the network: `--network`, or the current directory or
    /// its nearest parent that holds `content/network.yaml`.
    pub(super) fn network_directory(&self) -> Result<PathBuf, Failure> {
        if let Some(directory) = &self.network {
            return if directory.join("content").is_dir() {
                Ok(directory.clone())
            } else {
                Err(Failure::usage(format!("{} holds no network: there is no folder content in it", directory.display()))
                    .help("give the folder that holds content/, or leave --network out and run corin inside it"))
            };
        }
        let current = std::env::current_dir()
            .map_err(|error| Failure::machine(&format!("the current directory cannot be found: {error}")))?;
        let found = current.ancestors().find(|directory| directory.join("content/network.yaml").is_file());
        match found {
            Some(directory) if directory == current => Ok(PathBuf::from(".")),
            Some(directory) => Ok(directory.to_owned()),
            None => Err(Failure::usage("no network here: neither this folder nor one above it holds content/network.yaml")
                .help("go to the folder of a network, or name it: corin --network FOLDER …")),
        }
    }
}
