// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Where a file comes from: signed records beside it, and the mark inside it. */
package org.likeness.core.provenance;
