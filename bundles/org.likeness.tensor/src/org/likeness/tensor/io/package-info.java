// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Tensors in files. Reading and writing plain numbers needs no engine. */
package org.likeness.tensor.io;
