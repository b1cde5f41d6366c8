//! xianfeng
