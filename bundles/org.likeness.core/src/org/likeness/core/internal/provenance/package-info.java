// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Signing and verifying. */
package org.likeness.core.internal.provenance;
