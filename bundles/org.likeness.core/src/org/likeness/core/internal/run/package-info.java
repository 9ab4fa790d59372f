// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Run folders on disk. */
package org.likeness.core.internal.run;
