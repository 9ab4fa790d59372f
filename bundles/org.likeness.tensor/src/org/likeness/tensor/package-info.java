// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The tensor engine, operations of neural networks, gradients, pictures as tensors. */
package org.likeness.tensor;
