// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The invisible mark that generated pictures and videos carry. */
package org.likeness.media.mark;
