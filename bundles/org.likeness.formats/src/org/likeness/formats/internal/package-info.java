// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Dataset formats and run sinks of Likeness. */
package org.likeness.formats.internal;
