// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The texture of a person's skin and the map that it lies in. */
package org.likeness.synthesis.internal.skin;
