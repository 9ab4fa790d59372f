// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Pictures and scalar maps in memory, independent of any imaging library. */
package org.likeness.api.image;
