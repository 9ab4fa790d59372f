// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The TorchScript module behind the operations. */
package org.likeness.tensor.internal;
