// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** How a person looks, as data: what skin, hair and scene read. */
package org.likeness.synthesis.internal.look;
