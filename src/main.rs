fn main() {
    bantin_app::app::start();
}
