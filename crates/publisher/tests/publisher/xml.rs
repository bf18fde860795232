use bantin_publisher::xml::allowed;

#[test]
fn what_xml_forbids_is_taken_out_and_the_rest_stays() {
    let text = "\0Đất\u{8}\t\u{b}\u{1f}nước\r\n\u{fffe}\u{ffff}]]> <&> \u{7f}\u{fffd}\u{1f389}";
    assert_eq!(allowed(text), "Đất\tnước\r\n]]> <&> \u{7f}\u{fffd}\u{1f389}");
}
