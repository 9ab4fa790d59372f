// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Implementation of Likeness Formats. */
package org.likeness.formats.internal;
