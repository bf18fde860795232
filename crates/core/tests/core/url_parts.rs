use bantin_core::util::url_parts::{extension, file_name, without_query};

#[test]
fn query_and_fragment_are_not_part_of_path_and_file_name() {
    for (url, path, name, format) in [
        ("https://a.example/b/c.JPG?d=/e.png#f", "https://a.example/b/c.JPG", "c.JPG", Some("JPG")),
        ("b/c.tar.gz#d?e", "b/c.tar.gz", "c.tar.gz", Some("gz")),
        ("https://a.example/b.c/d", "https://a.example/b.c/d", "d", None),
        ("/b/?c", "/b/", "", None),
        ("?", "", "", None),
    ] {
        assert_eq!(without_query(url), path);
        assert_eq!(file_name(url), name);
        assert_eq!(extension(url), format);
    }
}
