//! A piece is a view, which Leptos mounts and prints.

use leptos::tachys::{
    html::attribute::any_attribute::AnyAttribute,
    hydration::Cursor,
    no_attrs,
    view::{Position, PositionState, Render, RenderHtml},
};

use super::{Piece, drawn::Drawn};

no_attrs!(Piece);

impl Render for Piece {
    type State = Drawn;

    fn build(self) -> Drawn {
        Drawn::new(self)
    }

    fn rebuild(self, state: &mut Drawn) {
        state.change(self);
    }
}

impl RenderHtml for Piece {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        buf.push_str(&self.html(""));
    }

    /// Never asked for: a printed page is taken over whole, by [`Drawn::adopted`].
    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Drawn {
        Drawn::new(self)
    }

    fn into_owned(self) -> Self {
        self
    }
}
