// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Telling made faces from real ones. */
package org.likeness.api.forensics;
