use proptest::prelude::*;

use super::{
    change::change,
    desk::{Desk, bytes},
};
use crate::{
    common::{array, items_mut},
    documents::generated,
};

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_site_does_not_depend_on_the_number_of_threads(feed in generated::feed(30)) {
        let [one, four] = [1, 4].map(|jobs| {
            let desk = Desk::at("/tin/");
            desk.publish_with(&feed, jobs);
            desk.files()
        });
        prop_assert!(bytes(&one) == bytes(&four));
        for (path, (bytes, _)) in &one {
            prop_assert!(!String::from_utf8_lossy(bytes).contains("site.invalid"), "{path}");
        }
    }

    #[test]
    fn after_any_edits_the_site_equals_a_new_publish(
        before in generated::feed(16),
        edits in generated::feed(16),
        kept in prop::collection::vec(prop::bool::weighted(0.8), 16),
        other_images in any::<bool>(),
    ) {
        let mut after = before.clone();
        let edited = array(&edits["items"]);
        let items = items_mut(&mut after);
        for (place, _) in kept.iter().enumerate().filter(|(_, kept)| !**kept) {
            match (items.get_mut(place), edited.get(place)) {
                (Some(item), Some(edit)) => *item = edit.clone(),
                (None, Some(edit)) => items.push(edit.clone()),
                (Some(_), None) => { items.remove(place); }
                (None, None) => {}
            }
        }
        if other_images {
            after["_bantin"]["images"] = edits["_bantin"]["images"].clone();
        }
        change(&before, &after);
    }
}
