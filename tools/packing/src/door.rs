//! The browser's door: `packed()` is where the packed bytes are put, `unpack()` returns how long the module is that then stands at
//! `module()`, once for each instance.

use crate::{Reader, walk::Walk};

static mut READER: Reader = Reader::new();
static mut WALK: Walk = Walk::new();

#[unsafe(no_mangle)]
extern "C" fn packed() -> *mut u8 {
    reader().packed().as_mut_ptr()
}

#[unsafe(no_mangle)]
extern "C" fn module() -> *const u8 {
    walk().written().as_ptr()
}

#[unsafe(no_mangle)]
extern "C" fn unpack() -> usize {
    reader().unpack(walk())
}

// Without an allocator what is large has a fixed place. There is one thread, and none of the three calls another.
fn reader() -> &'static mut Reader {
    let reader = &raw mut READER;
    unsafe { &mut *reader }
}

fn walk() -> &'static mut Walk {
    let walk = &raw mut WALK;
    unsafe { &mut *walk }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}
