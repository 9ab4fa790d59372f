// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Building blocks of networks with PyTorch's names, defaults and semantics, and helpers over any DJL block. */
package org.likeness.tensor.nn;
