// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Optimisers by PyTorch's formulas, each step one native call; their state is plain named arrays. */
package org.likeness.tensor.optim;
