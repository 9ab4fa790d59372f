// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Making pictures of persons who do not exist. */
package org.likeness.api.synthesis;
