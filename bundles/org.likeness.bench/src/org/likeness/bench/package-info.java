// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Benchmarks: speed of training beside PyTorch, memory, rates of renderer, detector and video. */
package org.likeness.bench;
