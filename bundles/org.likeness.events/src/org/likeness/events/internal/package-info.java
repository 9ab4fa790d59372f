// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Event files, byte by byte. */
package org.likeness.events.internal;
