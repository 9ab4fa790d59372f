// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Dataset formats (pictures, clips) and the TensorBoard run sink. */
package org.likeness.formats;
