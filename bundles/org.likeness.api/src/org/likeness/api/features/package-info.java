// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Pictures as vectors, and sets of them. */
package org.likeness.api.features;
