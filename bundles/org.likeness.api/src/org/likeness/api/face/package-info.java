// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Finding faces and what is known of each. */
package org.likeness.api.face;
