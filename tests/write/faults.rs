//! Disks that are full, read-only, or taken away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use corin::write::{Error, Output as _, Release, Staging};

use super::site::{build, built, pages, path, tree};

/// A small disk in memory. `None` where it may not be made: those who may not
/// mount skip what needs it.
struct Disk(PathBuf);

impl Disk {
    fn mount(place: &Path, options: &str) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", options, "tmpfs"])
            .arg(place)
            .output()
            .ok()?
            .status;
        mounted.success().then(|| Self(place.to_owned()))
    }

    fn remount(&self, options: &str) {
        let options = format!("remount,{options}");
        let done = Command::new("mount").args(["-o", &options]).arg(&self.0).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_leaves_the_old_site() {
    let place = tempfile::tempdir().unwrap();
    let Some(_disk) = Disk::mount(place.path(), "size=256k") else { return };
    let out = place.path().join("public");
    build(&out, &pages(20, "old")).unwrap();
    let before = tree(place.path());
    let failure = build(&out, &pages(200, "new")).unwrap_err();
    let message = failure.to_string();
    assert!(message.starts_with(&format!("cannot write {}", out.display())), "{message}");
    assert!(message.ends_with(": the disk is full; free some space and build again"), "{message}");
    assert_eq!(tree(place.path()), before);
    build(&out, &pages(10, "new")).unwrap();
}

/// Gives the disk room for one more file or directory each time, so that the
/// build fails at every step that makes one, in turn.
#[test]
fn a_disk_that_fills_at_any_step_leaves_the_old_site() {
    let place = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::mount(place.path(), "nr_inodes=500") else { return };
    let out = place.path().join("public");
    build(&out, &pages(10, "old")).unwrap();
    let before = tree(place.path());
    let old_inodes = 1 + walkdir::WalkDir::new(place.path()).into_iter().count();
    let mut failures = 0;
    for room in 0.. {
        disk.remount(&format!("nr_inodes={}", old_inodes + room));
        match build(&out, &pages(12, "new")) {
            Ok(written) => {
                assert_eq!(written.changed, 13);
                break;
            }
            Err(failure) => {
                assert!(failure.to_string().contains("the disk is full"), "{failure}");
                assert_eq!(tree(place.path()), before);
                failures += 1;
            }
        }
    }
    assert!(failures > 20, "{failures}");
}

#[test]
fn a_read_only_disk_is_named() {
    let place = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::mount(place.path(), "size=1m") else { return };
    disk.remount("ro");
    let failure = build(&place.path().join("public"), &pages(1, "x")).unwrap_err().to_string();
    assert!(failure.contains(".public.corin-new: the file system is read-only; choose another"), "{failure}");
}

#[test]
fn a_mounted_disk_cannot_be_replaced() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    fs::create_dir(&out).unwrap();
    let Some(_disk) = Disk::mount(&out, "size=1m") else { return };
    let failure = build(&out, &pages(1, "x")).unwrap_err().to_string();
    assert!(
        failure.starts_with("cannot replace") && failure.ends_with("choose a directory inside it with --out"),
        "{failure}"
    );
    assert_eq!(tree(place.path()).len(), 0);
    build(&out.join("site"), &pages(1, "x")).unwrap();
}

#[test]
fn no_directory_can_be_made_below_a_file_or_in_proc() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("file"), "").unwrap();
    let below = build(&place.path().join("file/deep/public"), &pages(1, "x")).unwrap_err().to_string();
    assert!(below.contains("something above it is a file and not a directory"), "{below}");
    let proc = build(Path::new("/proc/corin/public"), &pages(1, "x")).unwrap_err();
    assert!(matches!(proc, Error::Machine { .. }), "{proc}");
}

#[test]
fn a_build_whose_place_is_taken_away_fails() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("public");
    build(&out, &pages(10, "old")).unwrap();
    let before = tree(place.path());
    let staging = Staging::begin(&out, &[]).unwrap();
    staging.put(&path("xk/en/index.html"), b"1"[..].into()).unwrap();
    fs::remove_dir_all(place.path().join(".public.corin-new")).unwrap();
    let failure = staging.put(&path("xk/en/a.html"), b"1"[..].into()).unwrap_err().to_string();
    assert!(failure.contains("disappeared while corin was writing"), "{failure}");
    assert!(staging.finish(&Release { built: built(), parts: &[] }).is_err());
    assert_eq!(tree(place.path()), before);
}
