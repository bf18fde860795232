use bantin_publisher::xml::remove_forbidden;

#[test]
fn characters_that_xml_forbids_are_removed() {
    let text = "\0Đất\u{8}\t\u{b}\u{1f}nước\r\n\u{fffe}\u{ffff}]]> <&> \u{7f}\u{fffd}\u{1f389}";
    assert_eq!(remove_forbidden(text), "Đất\tnước\r\n]]> <&> \u{7f}\u{fffd}\u{1f389}");
}
