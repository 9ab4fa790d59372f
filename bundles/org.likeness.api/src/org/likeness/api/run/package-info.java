// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What a run tells the world while it goes on. */
package org.likeness.api.run;
