// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The frame of a training step. */
package org.likeness.tensor.train;
