-- H2 2.4.240; 
;              
CREATE USER IF NOT EXISTS "SA" SALT '371b931c34d56eac' HASH '9c1bf08b88b23d234fc43554ab6dccb3a6ae736803899457fb3bd07255f34c0b' ADMIN;          
CREATE CACHED TABLE "public"."flyway_schema_history"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);           
ALTER TABLE "public"."flyway_schema_history" ADD CONSTRAINT "public"."flyway_schema_history_pk" PRIMARY KEY("installed_rank"); 
-- 2 +/- SELECT COUNT(*) FROM public.flyway_schema_history;    
INSERT INTO "public"."flyway_schema_history" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'sa', TIMESTAMP '2026-11-30 06:08:43.126272', 0, TRUE),
(1, '1', 'baseline', 'SQL', 'V1__baseline.sql', 793632272, 'sa', TIMESTAMP '2026-11-30 06:08:43.738435', 365, TRUE);    
CREATE INDEX "public"."flyway_schema_history_s_idx" ON "public"."flyway_schema_history"("success" NULLS LAST); 
CREATE CACHED TABLE "public"."iam_account"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(64) NOT NULL
);              
ALTER TABLE "public"."iam_account" ADD CONSTRAINT "public"."iam_account_key" PRIMARY KEY("id");
-- 1 +/- SELECT COUNT(*) FROM public.iam_account;              
INSERT INTO "public"."iam_account" VALUES
('b1d92343f9d9cf297bd34577daaaa1d4', 'test');        
CREATE CACHED TABLE "public"."iam_user"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "account_id" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(64) NOT NULL,
    "administrator" BOOLEAN NOT NULL,
    "password_hash" CHARACTER VARYING(255) NOT NULL,
    "enabled" BOOLEAN DEFAULT TRUE NOT NULL,
    "description" CHARACTER VARYING(255) DEFAULT '' NOT NULL,
    "email" CHARACTER VARYING(255) DEFAULT '' NOT NULL,
    "area_code" CHARACTER VARYING(16) DEFAULT '' NOT NULL,
    "phone" CHARACTER VARYING(32) DEFAULT '' NOT NULL,
    "access_mode" CHARACTER VARYING(16) DEFAULT 'default' NOT NULL,
    "password_reset" BOOLEAN DEFAULT TRUE NOT NULL,
    "password_strength" CHARACTER VARYING(16) DEFAULT 'None' NOT NULL,
    "external_id" CHARACTER VARYING(128) DEFAULT '' NOT NULL,
    "external_type" CHARACTER VARYING(64) DEFAULT '' NOT NULL,
    "login_protected" BOOLEAN DEFAULT FALSE NOT NULL,
    "login_protection" CHARACTER VARYING(16) DEFAULT 'none' NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
); 
ALTER TABLE "public"."iam_user" ADD CONSTRAINT "public"."iam_user_key" PRIMARY KEY("id");      
-- 1 +/- SELECT COUNT(*) FROM public.iam_user; 
INSERT INTO "public"."iam_user" VALUES
('e7694a26b81de38c6f9da12b609b15bb', 'b1d92343f9d9cf297bd34577daaaa1d4', 'test', TRUE, '$2a$05$JbfWx5wTiVM35lLLGh0lW.kCx56cKtaHVL.ezfaa1nBoAOdU.D/2O', TRUE, '', '', '', '', 'default', TRUE, 'Low', '', '', FALSE, 'none', TIMESTAMP WITH TIME ZONE '2026-11-29 19:08:53.352144+00');  
CREATE CACHED TABLE "public"."iam_project"(
    "id" CHARACTER VARYING(64) NOT NULL,
    "account_id" CHARACTER VARYING(64) NOT NULL,
    "region" CHARACTER VARYING(64) NOT NULL
);           
ALTER TABLE "public"."iam_project" ADD CONSTRAINT "public"."iam_project_key" PRIMARY KEY("id");
-- 5 +/- SELECT COUNT(*) FROM public.iam_project;              
INSERT INTO "public"."iam_project" VALUES
('2d1e8a066b32f93db971b83e315b1e6d', 'b1d92343f9d9cf297bd34577daaaa1d4', 'cn-north-4'),
('4c0c6b1a5994254088ae119729fc2ea0', 'b1d92343f9d9cf297bd34577daaaa1d4', 'cn-north-1'),
('2fe6195c1c110d0baa88f4061846178e', 'b1d92343f9d9cf297bd34577daaaa1d4', 'cn-east-3'),
('83d2843336bd18146a7bf1ca0d7f32ed', 'b1d92343f9d9cf297bd34577daaaa1d4', 'cn-south-1'),
('cd41a1e5bca1d29eec10e099c871f043', 'b1d92343f9d9cf297bd34577daaaa1d4', 'ap-southeast-1');           
CREATE CACHED TABLE "public"."iam_access_key"(
    "access_key" CHARACTER VARYING(64) NOT NULL,
    "user_id" CHARACTER VARYING(64) NOT NULL,
    "secret_key" CHARACTER VARYING(255) NOT NULL,
    "security_token_hash" CHARACTER VARYING(64),
    "description" CHARACTER VARYING(255) NOT NULL,
    "active" BOOLEAN NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP(6) WITH TIME ZONE
);      
ALTER TABLE "public"."iam_access_key" ADD CONSTRAINT "public"."iam_access_key_key" PRIMARY KEY("access_key");  
-- 2 +/- SELECT COUNT(*) FROM public.iam_access_key;           
INSERT INTO "public"."iam_access_key" VALUES
('test', 'e7694a26b81de38c6f9da12b609b15bb', 'test', NULL, 'configured', TRUE, TIMESTAMP WITH TIME ZONE '2026-11-29 19:08:53.370554+00', NULL),
('AK5CA5D6C54193795253', 'e7694a26b81de38c6f9da12b609b15bb', 'w4uhE2nDQjMQ8DQ7ou61l18ubw6Q9FgsvTNRDgZo', 'e08ed9567e2d08700a95d4f5c408e77d08f6c664f195daafd674e3e715c39905', '', TRUE, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:02.085751+00', TIMESTAMP WITH TIME ZONE '2026-11-30 19:09:02.085751+00');       
CREATE INDEX "public"."iam_access_key_by_user" ON "public"."iam_access_key"("user_id" NULLS LAST, "created_at" NULLS LAST);    
CREATE CACHED TABLE "public"."iam_token"(
    "token_hash" CHARACTER VARYING(64) NOT NULL,
    "user_id" CHARACTER VARYING(64) NOT NULL,
    "project_id" CHARACTER VARYING(64),
    "method" CHARACTER VARYING(32) NOT NULL,
    "issued_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);   
ALTER TABLE "public"."iam_token" ADD CONSTRAINT "public"."iam_token_key" PRIMARY KEY("token_hash");            
-- 0 +/- SELECT COUNT(*) FROM public.iam_token;
CREATE INDEX "public"."iam_token_by_expiry" ON "public"."iam_token"("expires_at" NULLS LAST);  
CREATE INDEX "public"."iam_token_by_user" ON "public"."iam_token"("user_id" NULLS LAST);       
CREATE CACHED TABLE "public"."login_token"(
    "token_hash" CHARACTER VARYING(64) NOT NULL,
    "user_id" CHARACTER VARYING(64) NOT NULL,
    "region" CHARACTER VARYING(64) NOT NULL,
    "expires_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);               
ALTER TABLE "public"."login_token" ADD CONSTRAINT "public"."login_token_key" PRIMARY KEY("token_hash");        
-- 0 +/- SELECT COUNT(*) FROM public.login_token;              
CREATE INDEX "public"."login_token_by_expiry" ON "public"."login_token"("expires_at" NULLS LAST);              
CREATE INDEX "public"."login_token_by_user" ON "public"."login_token"("user_id" NULLS LAST);   
CREATE CACHED TABLE "public"."registry_key"(
    "id" CHARACTER VARYING(32) NOT NULL,
    "secret_hex" CHARACTER VARYING(64) NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."registry_key" ADD CONSTRAINT "public"."registry_key_key" PRIMARY KEY("id");              
-- 0 +/- SELECT COUNT(*) FROM public.registry_key;             
CREATE CACHED TABLE "public"."registry"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 6) NOT NULL,
    "kind" CHARACTER VARYING(16) NOT NULL,
    "region" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(64) NOT NULL,
    "host" CHARACTER VARYING(255),
    "domain_id" CHARACTER VARYING(64)
);
ALTER TABLE "public"."registry" ADD CONSTRAINT "public"."CONSTRAINT_D" PRIMARY KEY("id");      
-- 5 +/- SELECT COUNT(*) FROM public.registry; 
INSERT INTO "public"."registry" VALUES
(1, 'SHARED', 'cn-north-4', 'cn-north-4', NULL, NULL),
(2, 'SHARED', 'cn-north-1', 'cn-north-1', NULL, NULL),
(3, 'SHARED', 'cn-east-3', 'cn-east-3', NULL, NULL),
(4, 'SHARED', 'cn-south-1', 'cn-south-1', NULL, NULL),
(5, 'SHARED', 'ap-southeast-1', 'ap-southeast-1', NULL, NULL);
CREATE CACHED TABLE "public"."content"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "registry_id" BIGINT NOT NULL,
    "name" CHARACTER VARYING(255) NOT NULL,
    "owner" CHARACTER VARYING(64) NOT NULL
);   
ALTER TABLE "public"."content" ADD CONSTRAINT "public"."CONSTRAINT_3" PRIMARY KEY("id");       
-- 1 +/- SELECT COUNT(*) FROM public.content;  
INSERT INTO "public"."content" VALUES
(1, 1, 'released/team/app', 'b1d92343f9d9cf297bd34577daaaa1d4');         
CREATE INDEX "public"."content_by_owner" ON "public"."content"("owner" NULLS LAST, "registry_id" NULLS LAST, "id" NULLS LAST); 
CREATE CACHED TABLE "public"."repository_blob"(
    "repository_id" BIGINT NOT NULL,
    "digest" CHARACTER VARYING(135) NOT NULL,
    "size" BIGINT NOT NULL,
    "linked_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);         
ALTER TABLE "public"."repository_blob" ADD CONSTRAINT "public"."repository_blob_key" PRIMARY KEY("repository_id", "digest");   
-- 4 +/- SELECT COUNT(*) FROM public.repository_blob;          
INSERT INTO "public"."repository_blob" VALUES
(1, 'sha256:c841f2e67bc62b53029dcee96c59a5ea63876359878b17dbc81265fa004208f0', 57, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:00.69721+00'),
(1, 'sha256:c951e618444141a7f6e5a548c32105f0641b6cf87d739cc998a624d5a4caddcf', 17, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:00.794986+00'),
(1, 'sha256:cc15337251b2e7fd1af57fca5fc709008c0d4ae911390429abeacc5e5a825c8a', 54, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:00.981267+00'),
(1, 'sha256:cc22d40bea19e148e1fd63e3173116a6f1d28422621a4d48aae7808874e1730c', 14, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.060434+00');           
CREATE INDEX "public"."repository_blob_by_digest" ON "public"."repository_blob"("digest" NULLS LAST, "linked_at" NULLS LAST);  
CREATE CACHED TABLE "public"."blob_upload"(
    "id" CHARACTER VARYING(36) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "begun_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);               
ALTER TABLE "public"."blob_upload" ADD CONSTRAINT "public"."blob_upload_key" PRIMARY KEY("id");
-- 0 +/- SELECT COUNT(*) FROM public.blob_upload;              
CREATE INDEX "public"."blob_upload_by_age" ON "public"."blob_upload"("begun_at" NULLS LAST);   
CREATE INDEX "public"."blob_upload_by_repository" ON "public"."blob_upload"("repository_id" NULLS LAST);       
CREATE CACHED TABLE "public"."manifest"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 3) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "digest" CHARACTER VARYING(135) NOT NULL,
    "media_type" CHARACTER VARYING(255) NOT NULL,
    "kind" CHARACTER VARYING(16) NOT NULL,
    "content_length" INTEGER NOT NULL,
    "config_digest" CHARACTER VARYING(135),
    "artifact_type" CHARACTER VARYING(255),
    "subject_digest" CHARACTER VARYING(135),
    "annotations" CHARACTER VARYING,
    "size" BIGINT NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);         
ALTER TABLE "public"."manifest" ADD CONSTRAINT "public"."CONSTRAINT_7" PRIMARY KEY("id");      
-- 2 +/- SELECT COUNT(*) FROM public.manifest; 
INSERT INTO "public"."manifest" VALUES
(1, 1, 'sha256:23de11088a01b606e39a3d26d69a928bdcc593591760682631276a59cae41af9', 'application/vnd.oci.image.manifest.v1+json', 'IMAGE', 413, 'sha256:c841f2e67bc62b53029dcee96c59a5ea63876359878b17dbc81265fa004208f0', 'application/vnd.oci.image.config.v1+json', NULL, NULL, 74, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:00.538858+00'),
(2, 1, 'sha256:4935b1b91b21c941c2755acd05f2aba8e8b17e79d28bf33c396b53de813e4d0b', 'application/vnd.oci.image.manifest.v1+json', 'IMAGE', 413, 'sha256:cc15337251b2e7fd1af57fca5fc709008c0d4ae911390429abeacc5e5a825c8a', 'application/vnd.oci.image.config.v1+json', NULL, NULL, 68, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.153539+00');         
CREATE INDEX "public"."manifest_by_subject" ON "public"."manifest"("repository_id" NULLS LAST, "subject_digest" NULLS LAST, "id" NULLS LAST);  
CREATE INDEX "public"."manifest_by_digest" ON "public"."manifest"("digest" NULLS LAST);        
CREATE CACHED TABLE "public"."manifest_blob"(
    "manifest_id" BIGINT NOT NULL,
    "digest" CHARACTER VARYING(135) NOT NULL,
    "size" BIGINT NOT NULL,
    "tagged_in" BIGINT
);           
ALTER TABLE "public"."manifest_blob" ADD CONSTRAINT "public"."manifest_blob_key" PRIMARY KEY("manifest_id", "digest");         
-- 4 +/- SELECT COUNT(*) FROM public.manifest_blob;            
INSERT INTO "public"."manifest_blob" VALUES
(1, 'sha256:c841f2e67bc62b53029dcee96c59a5ea63876359878b17dbc81265fa004208f0', 57, 1),
(1, 'sha256:c951e618444141a7f6e5a548c32105f0641b6cf87d739cc998a624d5a4caddcf', 17, 1),
(2, 'sha256:cc15337251b2e7fd1af57fca5fc709008c0d4ae911390429abeacc5e5a825c8a', 54, 1),
(2, 'sha256:cc22d40bea19e148e1fd63e3173116a6f1d28422621a4d48aae7808874e1730c', 14, 1);        
CREATE INDEX "public"."manifest_blob_by_digest" ON "public"."manifest_blob"("digest" NULLS LAST, "tagged_in" NULLS LAST);      
CREATE CACHED TABLE "public"."manifest_child"(
    "manifest_id" BIGINT NOT NULL,
    "digest" CHARACTER VARYING(135) NOT NULL
);              
ALTER TABLE "public"."manifest_child" ADD CONSTRAINT "public"."manifest_child_key" PRIMARY KEY("manifest_id", "digest");       
-- 0 +/- SELECT COUNT(*) FROM public.manifest_child;           
CREATE INDEX "public"."manifest_child_by_digest" ON "public"."manifest_child"("digest" NULLS LAST);            
CREATE CACHED TABLE "public"."image_tag"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 4) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "name" CHARACTER VARYING(128) NOT NULL,
    "manifest_id" BIGINT NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);          
ALTER TABLE "public"."image_tag" ADD CONSTRAINT "public"."CONSTRAINT_C" PRIMARY KEY("id");     
-- 2 +/- SELECT COUNT(*) FROM public.image_tag;
INSERT INTO "public"."image_tag" VALUES
(2, 1, 'v2', 1, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:00.881427+00', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:00.881427+00'),
(3, 1, 'v3', 2, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.165081+00', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.165081+00');              
CREATE INDEX "public"."image_tag_by_updated" ON "public"."image_tag"("repository_id" NULLS LAST, "updated_at" DESC NULLS FIRST, "id" DESC NULLS FIRST);        
CREATE INDEX "public"."image_tag_by_manifest" ON "public"."image_tag"("manifest_id" NULLS LAST);               
CREATE CACHED TABLE "public"."blob_store"(
    "only_one" BOOLEAN DEFAULT TRUE NOT NULL,
    "id" CHARACTER VARYING(36) NOT NULL
);            
ALTER TABLE "public"."blob_store" ADD CONSTRAINT "public"."blob_store_key" PRIMARY KEY("only_one");            
-- 1 +/- SELECT COUNT(*) FROM public.blob_store;               
INSERT INTO "public"."blob_store" VALUES
(TRUE, 'a9637337-33c9-4c88-98e6-2d9164c777ae');       
CREATE CACHED TABLE "public"."quota_usage"(
    "domain_id" CHARACTER VARYING(64) NOT NULL,
    "registry_id" BIGINT NOT NULL,
    "namespaces" INTEGER DEFAULT 0 NOT NULL,
    "repositories" INTEGER DEFAULT 0 NOT NULL
);   
ALTER TABLE "public"."quota_usage" ADD CONSTRAINT "public"."quota_usage_key" PRIMARY KEY("domain_id", "registry_id");          
-- 1 +/- SELECT COUNT(*) FROM public.quota_usage;              
INSERT INTO "public"."quota_usage" VALUES
('b1d92343f9d9cf297bd34577daaaa1d4', 1, 1, 1);       
CREATE CACHED TABLE "public"."namespace"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "registry_id" BIGINT NOT NULL,
    "name" CHARACTER VARYING(64) NOT NULL,
    "domain_id" CHARACTER VARYING(64) NOT NULL,
    "creator_id" CHARACTER VARYING(64) NOT NULL,
    "creator_name" CHARACTER VARYING(255) NOT NULL,
    "repositories" INTEGER DEFAULT 0 NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);   
ALTER TABLE "public"."namespace" ADD CONSTRAINT "public"."CONSTRAINT_4" PRIMARY KEY("id");     
-- 1 +/- SELECT COUNT(*) FROM public.namespace;
INSERT INTO "public"."namespace" VALUES
(1, 1, 'released', 'b1d92343f9d9cf297bd34577daaaa1d4', 'e7694a26b81de38c6f9da12b609b15bb', 'test', 1, TIMESTAMP WITH TIME ZONE '2026-11-29 19:08:55.802719+00');       
CREATE INDEX "public"."namespace_of_account" ON "public"."namespace"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "id" NULLS LAST);       
CREATE CACHED TABLE "public"."namespace_grant"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 3) NOT NULL,
    "namespace_id" BIGINT NOT NULL,
    "user_id" CHARACTER VARYING(64) NOT NULL,
    "user_name" CHARACTER VARYING(255) NOT NULL,
    "auth" INTEGER NOT NULL
);      
ALTER TABLE "public"."namespace_grant" ADD CONSTRAINT "public"."CONSTRAINT_6" PRIMARY KEY("id");               
-- 2 +/- SELECT COUNT(*) FROM public.namespace_grant;          
INSERT INTO "public"."namespace_grant" VALUES
(1, 1, 'e7694a26b81de38c6f9da12b609b15bb', 'test', 7),
(2, 1, 'z', 'zoe', 1);    
CREATE INDEX "public"."namespace_grant_of_user" ON "public"."namespace_grant"("user_id" NULLS LAST, "namespace_id" NULLS LAST);
CREATE CACHED TABLE "public"."image_repository"(
    "id" BIGINT NOT NULL,
    "namespace_id" BIGINT NOT NULL,
    "namespace_name" CHARACTER VARYING(64) NOT NULL,
    "name" CHARACTER VARYING(128) NOT NULL,
    "registry_id" BIGINT NOT NULL,
    "domain_id" CHARACTER VARYING(64) NOT NULL,
    "domain_name" CHARACTER VARYING(64) NOT NULL,
    "creator_id" CHARACTER VARYING(64) NOT NULL,
    "creator_name" CHARACTER VARYING(255) NOT NULL,
    "category" CHARACTER VARYING(32) NOT NULL,
    "description" CHARACTER VARYING(60000) NOT NULL,
    "is_public" BOOLEAN NOT NULL,
    "size" BIGINT DEFAULT 0 NOT NULL,
    "tag_count" BIGINT DEFAULT 0 NOT NULL,
    "download_count" BIGINT DEFAULT 0 NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);               
ALTER TABLE "public"."image_repository" ADD CONSTRAINT "public"."image_repository_key" PRIMARY KEY("id");      
-- 1 +/- SELECT COUNT(*) FROM public.image_repository;         
INSERT INTO "public"."image_repository" VALUES
(1, 1, 'released', 'team/app', 1, 'b1d92343f9d9cf297bd34577daaaa1d4', 'test', 'e7694a26b81de38c6f9da12b609b15bb', 'test', 'other', '', FALSE, 142, 2, 1, TIMESTAMP WITH TIME ZONE '2026-11-29 19:08:59.867488+00', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.999713+00');   
CREATE INDEX "public"."image_repository_in_namespace" ON "public"."image_repository"("namespace_id" NULLS LAST);               
CREATE INDEX "public"."image_repository_by_id" ON "public"."image_repository"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "id" NULLS LAST, "name" NULLS LAST);           
CREATE INDEX "public"."image_repository_by_updated" ON "public"."image_repository"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "updated_at" NULLS LAST, "id" NULLS LAST);
CREATE INDEX "public"."image_repository_by_name" ON "public"."image_repository"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "name" NULLS LAST, "id" NULLS LAST);         
CREATE INDEX "public"."image_repository_by_tag_count" ON "public"."image_repository"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "tag_count" NULLS LAST, "id" NULLS LAST);               
CREATE INDEX "public"."image_repository_by_namespace" ON "public"."image_repository"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "namespace_name" NULLS LAST, "updated_at" NULLS LAST, "id" NULLS LAST); 
CREATE INDEX "public"."image_repository_by_category" ON "public"."image_repository"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "category" NULLS LAST, "updated_at" NULLS LAST, "id" NULLS LAST);        
CREATE INDEX "public"."image_repository_by_public" ON "public"."image_repository"("domain_id" NULLS LAST, "registry_id" NULLS LAST, "is_public" NULLS LAST, "updated_at" NULLS LAST, "id" NULLS LAST);         
CREATE CACHED TABLE "public"."repository_grant"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "namespace_id" BIGINT NOT NULL,
    "user_id" CHARACTER VARYING(64) NOT NULL,
    "user_name" CHARACTER VARYING(255) NOT NULL,
    "auth" INTEGER NOT NULL
);
ALTER TABLE "public"."repository_grant" ADD CONSTRAINT "public"."CONSTRAINT_8" PRIMARY KEY("id");              
-- 1 +/- SELECT COUNT(*) FROM public.repository_grant;         
INSERT INTO "public"."repository_grant" VALUES
(1, 1, 1, 'z', 'zoe', 1);       
CREATE INDEX "public"."repository_grant_of_user" ON "public"."repository_grant"("user_id" NULLS LAST, "namespace_id" NULLS LAST);              
CREATE CACHED TABLE "public"."repository_share"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "access_domain" CHARACTER VARYING(64) NOT NULL,
    "deadline" CHARACTER VARYING(32) NOT NULL,
    "expires_at" TIMESTAMP(6) WITH TIME ZONE,
    "description" CHARACTER VARYING(2000) NOT NULL,
    "creator_id" CHARACTER VARYING(64) NOT NULL,
    "creator_name" CHARACTER VARYING(255) NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);        
ALTER TABLE "public"."repository_share" ADD CONSTRAINT "public"."CONSTRAINT_8F" PRIMARY KEY("id");             
-- 1 +/- SELECT COUNT(*) FROM public.repository_share;         
INSERT INTO "public"."repository_share" VALUES
(1, 1, 'globex', 'forever', NULL, '', 'e7694a26b81de38c6f9da12b609b15bb', 'test', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.615677+00', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.615677+00');          
CREATE INDEX "public"."repository_share_by_domain" ON "public"."repository_share"("access_domain" NULLS LAST, "repository_id" NULLS LAST);     
CREATE CACHED TABLE "public"."retention"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "rules" CHARACTER VARYING NOT NULL
);               
ALTER TABLE "public"."retention" ADD CONSTRAINT "public"."CONSTRAINT_A" PRIMARY KEY("id");     
-- 1 +/- SELECT COUNT(*) FROM public.retention;
INSERT INTO "public"."retention" VALUES
(1, 1, '[{"template":"tag_rule","params":{"num":"2"},"tag_selectors":[]}]');           
CREATE CACHED TABLE "public"."retention_log"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "retention_id" BIGINT NOT NULL,
    "rule_text" CHARACTER VARYING NOT NULL,
    "tag" CHARACTER VARYING(128) NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
); 
ALTER TABLE "public"."retention_log" ADD CONSTRAINT "public"."CONSTRAINT_5" PRIMARY KEY("id"); 
-- 1 +/- SELECT COUNT(*) FROM public.retention_log;            
INSERT INTO "public"."retention_log" VALUES
(1, 1, 1, '{"template":"tag_rule","params":{"num":"2"},"tag_selectors":[]}', 'v1', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:02.008211+00');      
CREATE INDEX "public"."retention_log_by_time" ON "public"."retention_log"("repository_id" NULLS LAST, "created_at" NULLS LAST, "id" NULLS LAST);               
CREATE INDEX "public"."retention_log_by_age" ON "public"."retention_log"("created_at" NULLS LAST);             
CREATE CACHED TABLE "public"."image_trigger"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "name" CHARACTER VARYING(64) NOT NULL,
    "action" CHARACTER VARYING(16) NOT NULL,
    "app_type" CHARACTER VARYING(16) NOT NULL,
    "application" CHARACTER VARYING(255) NOT NULL,
    "cluster_id" CHARACTER VARYING(255) NOT NULL,
    "cluster_name" CHARACTER VARYING(255) NOT NULL,
    "cluster_ns" CHARACTER VARYING(255) NOT NULL,
    "container" CHARACTER VARYING(255) NOT NULL,
    "trigger_mode" CHARACTER VARYING(16) NOT NULL,
    "trigger_type" CHARACTER VARYING(16) NOT NULL,
    "condition" CHARACTER VARYING(4000) NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "creator_name" CHARACTER VARYING(255) NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);             
ALTER TABLE "public"."image_trigger" ADD CONSTRAINT "public"."CONSTRAINT_9" PRIMARY KEY("id"); 
-- 1 +/- SELECT COUNT(*) FROM public.image_trigger;            
INSERT INTO "public"."image_trigger" VALUES
(1, 1, 't', 'update', 'deployments', 'web', 'c', 'cluster', 'default', 'main', 'cce', 'all', '.*', TRUE, 'test', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.696522+00');        
CREATE CACHED TABLE "public"."trigger_firing"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "trigger_id" BIGINT NOT NULL,
    "tag" CHARACTER VARYING(128) NOT NULL,
    "digest" CHARACTER VARYING(135) NOT NULL,
    "result" CHARACTER VARYING(16),
    "detail" CHARACTER VARYING(255) NOT NULL,
    "attempts" INTEGER DEFAULT 0 NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);       
ALTER TABLE "public"."trigger_firing" ADD CONSTRAINT "public"."CONSTRAINT_F" PRIMARY KEY("id");
-- 0 +/- SELECT COUNT(*) FROM public.trigger_firing;           
CREATE INDEX "public"."trigger_firing_by_time" ON "public"."trigger_firing"("trigger_id" NULLS LAST, "id" NULLS LAST);         
CREATE CACHED TABLE "public"."sync_rule"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "remote_region" CHARACTER VARYING(64) NOT NULL,
    "remote_namespace" CHARACTER VARYING(64) NOT NULL,
    "automatic" BOOLEAN NOT NULL,
    "override_tags" BOOLEAN NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);      
ALTER TABLE "public"."sync_rule" ADD CONSTRAINT "public"."CONSTRAINT_1" PRIMARY KEY("id");     
-- 1 +/- SELECT COUNT(*) FROM public.sync_rule;
INSERT INTO "public"."sync_rule" VALUES
(1, 1, 'cn-east-3', 'there', FALSE, FALSE, TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.780478+00', TIMESTAMP WITH TIME ZONE '2026-11-29 19:09:01.780478+00');        
CREATE CACHED TABLE "public"."sync_job"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "repository_id" BIGINT NOT NULL,
    "tag" CHARACTER VARYING(128) NOT NULL,
    "remote_region" CHARACTER VARYING(64) NOT NULL,
    "remote_namespace" CHARACTER VARYING(64) NOT NULL,
    "override_tags" BOOLEAN NOT NULL,
    "status" CHARACTER VARYING(16) NOT NULL,
    "operator_id" CHARACTER VARYING(64) NOT NULL,
    "operator_name" CHARACTER VARYING(255) NOT NULL,
    "as_administrator" BOOLEAN NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "updated_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."sync_job" ADD CONSTRAINT "public"."CONSTRAINT_6C" PRIMARY KEY("id");     
-- 0 +/- SELECT COUNT(*) FROM public.sync_job; 
CREATE INDEX "public"."sync_job_by_time" ON "public"."sync_job"("repository_id" NULLS LAST, "created_at" NULLS LAST, "id" NULLS LAST);         
CREATE INDEX "public"."sync_job_by_age" ON "public"."sync_job"("updated_at" NULLS LAST);       
CREATE CACHED TABLE "public"."agency"(
    "domain_id" CHARACTER VARYING(64) NOT NULL,
    "created_at" TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
ALTER TABLE "public"."agency" ADD CONSTRAINT "public"."agency_key" PRIMARY KEY("domain_id");   
-- 0 +/- SELECT COUNT(*) FROM public.agency;   
CREATE CACHED TABLE "public"."daily_usage"(
    "domain_id" CHARACTER VARYING(64) NOT NULL,
    "registry_id" BIGINT NOT NULL,
    "usage_day" DATE NOT NULL,
    "downflow_bytes" BIGINT DEFAULT 0 NOT NULL,
    "store_bytes" BIGINT
);      
ALTER TABLE "public"."daily_usage" ADD CONSTRAINT "public"."daily_usage_key" PRIMARY KEY("domain_id", "registry_id", "usage_day");             
-- 1 +/- SELECT COUNT(*) FROM public.daily_usage;              
INSERT INTO "public"."daily_usage" VALUES
('b1d92343f9d9cf297bd34577daaaa1d4', 1, DATE '2026-11-29', 74, NULL);
CREATE CACHED TABLE "public"."scheduled_tasks"(
    "task_name" CHARACTER VARYING(100) NOT NULL,
    "task_instance" CHARACTER VARYING(100) NOT NULL,
    "task_data" BINARY VARYING,
    "execution_time" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "picked" BOOLEAN NOT NULL,
    "picked_by" CHARACTER VARYING(255),
    "last_success" TIMESTAMP(6) WITH TIME ZONE,
    "last_failure" TIMESTAMP(6) WITH TIME ZONE,
    "consecutive_failures" INTEGER,
    "last_heartbeat" TIMESTAMP(6) WITH TIME ZONE,
    "version" BIGINT NOT NULL,
    "priority" SMALLINT
);        
ALTER TABLE "public"."scheduled_tasks" ADD CONSTRAINT "public"."scheduled_tasks_key" PRIMARY KEY("task_name", "task_instance");
-- 5 +/- SELECT COUNT(*) FROM public.scheduled_tasks;          
INSERT INTO "public"."scheduled_tasks" VALUES
('collect-blobs', 'recurring', NULL, TIMESTAMP WITH TIME ZONE '2026-11-29 19:18:53.493811+00', FALSE, NULL, NULL, NULL, NULL, NULL, 1, NULL),
('record-usage', 'recurring', NULL, TIMESTAMP WITH TIME ZONE '2026-11-29 20:08:53.499818+00', FALSE, NULL, NULL, NULL, NULL, NULL, 1, NULL),
('expire-retention-log', 'recurring', NULL, TIMESTAMP WITH TIME ZONE '2026-11-30 19:08:53.502045+00', FALSE, NULL, NULL, NULL, NULL, NULL, 1, NULL),
('retention', 'recurring', NULL, TIMESTAMP WITH TIME ZONE '2026-11-30 19:08:53.505325+00', FALSE, NULL, NULL, NULL, NULL, NULL, 1, NULL),
('expire-sync-jobs', 'recurring', NULL, TIMESTAMP WITH TIME ZONE '2026-11-30 19:08:53.506563+00', FALSE, NULL, NULL, NULL, NULL, NULL, 1, NULL);       
CREATE INDEX "public"."scheduled_tasks_by_execution" ON "public"."scheduled_tasks"("execution_time" NULLS LAST);               
CREATE INDEX "public"."scheduled_tasks_by_heartbeat" ON "public"."scheduled_tasks"("last_heartbeat" NULLS LAST);               
ALTER TABLE "public"."repository_grant" ADD CONSTRAINT "public"."repository_grant_level_known" CHECK("auth" IN(1, 3, 7)) NOCHECK;              
ALTER TABLE "public"."manifest" ADD CONSTRAINT "public"."manifest_kind_known" CHECK("kind" IN('IMAGE', 'INDEX')) NOCHECK;      
ALTER TABLE "public"."registry" ADD CONSTRAINT "public"."registry_kind_known" CHECK("kind" IN('SHARED', 'ENTERPRISE')) NOCHECK;
ALTER TABLE "public"."sync_job" ADD CONSTRAINT "public"."sync_job_status_known" CHECK("status" IN('WAITING', 'RUNNING', 'SUCCESS', 'EXISTED', 'FAILED')) NOCHECK;              
ALTER TABLE "public"."trigger_firing" ADD CONSTRAINT "public"."trigger_firing_result_known" CHECK("result" IN('success', 'failed')) NOCHECK;   
ALTER TABLE "public"."daily_usage" ADD CONSTRAINT "public"."daily_usage_counted" CHECK(("downflow_bytes" >= CAST(0 AS BIGINT))
    AND ("store_bytes" >= CAST(0 AS BIGINT))) NOCHECK;          
ALTER TABLE "public"."blob_store" ADD CONSTRAINT "public"."blob_store_only_one" CHECK("only_one") NOCHECK;     
ALTER TABLE "public"."quota_usage" ADD CONSTRAINT "public"."quota_usage_counted" CHECK(("namespaces" >= 0)
    AND ("repositories" >= 0)) NOCHECK;             
ALTER TABLE "public"."manifest_blob" ADD CONSTRAINT "public"."manifest_blob_sized" CHECK("size" >= CAST(0 AS BIGINT)) NOCHECK; 
ALTER TABLE "public"."registry" ADD CONSTRAINT "public"."registry_of_account" CHECK(("kind" <> 'ENTERPRISE')
    OR ("domain_id" IS NOT NULL)) NOCHECK;        
ALTER TABLE "public"."manifest" ADD CONSTRAINT "public"."manifest_sized" CHECK(("content_length" >= 0)
    AND ("size" >= CAST(0 AS BIGINT))) NOCHECK;         
ALTER TABLE "public"."image_repository" ADD CONSTRAINT "public"."image_repository_counted" CHECK(("size" >= CAST(0 AS BIGINT))
    AND ("tag_count" >= CAST(0 AS BIGINT))
    AND ("download_count" >= CAST(0 AS BIGINT))) NOCHECK;            
ALTER TABLE "public"."namespace" ADD CONSTRAINT "public"."namespace_counted" CHECK("repositories" >= 0) NOCHECK;               
ALTER TABLE "public"."trigger_firing" ADD CONSTRAINT "public"."trigger_firing_counted" CHECK("attempts" >= 0) NOCHECK;         
ALTER TABLE "public"."repository_blob" ADD CONSTRAINT "public"."repository_blob_sized" CHECK("size" >= CAST(0 AS BIGINT)) NOCHECK;             
ALTER TABLE "public"."namespace_grant" ADD CONSTRAINT "public"."namespace_grant_level_known" CHECK("auth" IN(1, 3, 7)) NOCHECK;
ALTER TABLE "public"."iam_project" ADD CONSTRAINT "public"."iam_project_region_unique" UNIQUE NULLS DISTINCT ("account_id", "region");         
ALTER TABLE "public"."namespace_grant" ADD CONSTRAINT "public"."namespace_grant_user_unique" UNIQUE NULLS DISTINCT ("namespace_id", "user_id");
ALTER TABLE "public"."namespace" ADD CONSTRAINT "public"."namespace_name_unique" UNIQUE NULLS DISTINCT ("registry_id", "name");
ALTER TABLE "public"."sync_rule" ADD CONSTRAINT "public"."sync_rule_target_unique" UNIQUE NULLS DISTINCT ("repository_id", "remote_region", "remote_namespace");               
ALTER TABLE "public"."repository_grant" ADD CONSTRAINT "public"."repository_grant_user_unique" UNIQUE NULLS DISTINCT ("repository_id", "user_id");             
ALTER TABLE "public"."registry" ADD CONSTRAINT "public"."registry_name_unique" UNIQUE NULLS DISTINCT ("kind", "name");         
ALTER TABLE "public"."iam_user" ADD CONSTRAINT "public"."iam_user_name_unique" UNIQUE NULLS DISTINCT ("account_id", "name");   
ALTER TABLE "public"."manifest" ADD CONSTRAINT "public"."manifest_digest_unique" UNIQUE NULLS DISTINCT ("repository_id", "digest");            
ALTER TABLE "public"."retention" ADD CONSTRAINT "public"."retention_repository_unique" UNIQUE NULLS DISTINCT ("repository_id");
ALTER TABLE "public"."registry" ADD CONSTRAINT "public"."registry_host_unique" UNIQUE NULLS DISTINCT ("host"); 
ALTER TABLE "public"."image_trigger" ADD CONSTRAINT "public"."image_trigger_name_unique" UNIQUE NULLS DISTINCT ("repository_id", "name");      
ALTER TABLE "public"."image_repository" ADD CONSTRAINT "public"."image_repository_name_unique" UNIQUE NULLS DISTINCT ("registry_id", "namespace_name", "name");
ALTER TABLE "public"."iam_account" ADD CONSTRAINT "public"."iam_account_name_unique" UNIQUE NULLS DISTINCT ("name");           
ALTER TABLE "public"."image_tag" ADD CONSTRAINT "public"."image_tag_name_unique" UNIQUE NULLS DISTINCT ("repository_id", "name");              
ALTER TABLE "public"."content" ADD CONSTRAINT "public"."content_name_unique" UNIQUE NULLS DISTINCT ("registry_id", "name");    
ALTER TABLE "public"."repository_share" ADD CONSTRAINT "public"."repository_share_domain_unique" UNIQUE NULLS DISTINCT ("repository_id", "access_domain");     
ALTER TABLE "public"."sync_job" ADD CONSTRAINT "public"."sync_job_of_repository" FOREIGN KEY("repository_id") REFERENCES "public"."image_repository"("id") ON DELETE CASCADE NOCHECK;          
ALTER TABLE "public"."image_trigger" ADD CONSTRAINT "public"."image_trigger_of_repository" FOREIGN KEY("repository_id") REFERENCES "public"."image_repository"("id") ON DELETE CASCADE NOCHECK;
ALTER TABLE "public"."manifest_blob" ADD CONSTRAINT "public"."manifest_blob_of_manifest" FOREIGN KEY("manifest_id") REFERENCES "public"."manifest"("id") ON DELETE CASCADE NOCHECK;            
ALTER TABLE "public"."manifest" ADD CONSTRAINT "public"."manifest_of_content" FOREIGN KEY("repository_id") REFERENCES "public"."content"("id") ON DELETE CASCADE NOCHECK;      
ALTER TABLE "public"."repository_share" ADD CONSTRAINT "public"."repository_share_of_repository" FOREIGN KEY("repository_id") REFERENCES "public"."image_repository"("id") ON DELETE CASCADE NOCHECK;          
ALTER TABLE "public"."sync_rule" ADD CONSTRAINT "public"."sync_rule_of_repository" FOREIGN KEY("repository_id") REFERENCES "public"."image_repository"("id") ON DELETE CASCADE NOCHECK;        
ALTER TABLE "public"."trigger_firing" ADD CONSTRAINT "public"."trigger_firing_of_trigger" FOREIGN KEY("trigger_id") REFERENCES "public"."image_trigger"("id") ON DELETE CASCADE NOCHECK;       
ALTER TABLE "public"."retention_log" ADD CONSTRAINT "public"."retention_log_of_repository" FOREIGN KEY("repository_id") REFERENCES "public"."image_repository"("id") ON DELETE CASCADE NOCHECK;
ALTER TABLE "public"."image_repository" ADD CONSTRAINT "public"."image_repository_of_namespace" FOREIGN KEY("namespace_id") REFERENCES "public"."namespace"("id") NOCHECK;     
ALTER TABLE "public"."quota_usage" ADD CONSTRAINT "public"."quota_usage_of_registry" FOREIGN KEY("registry_id") REFERENCES "public"."registry"("id") NOCHECK;  
ALTER TABLE "public"."login_token" ADD CONSTRAINT "public"."login_token_of_user" FOREIGN KEY("user_id") REFERENCES "public"."iam_user"("id") ON DELETE CASCADE NOCHECK;        
ALTER TABLE "public"."image_repository" ADD CONSTRAINT "public"."image_repository_of_content" FOREIGN KEY("id") REFERENCES "public"."content"("id") ON DELETE CASCADE NOCHECK; 
ALTER TABLE "public"."namespace" ADD CONSTRAINT "public"."namespace_of_registry" FOREIGN KEY("registry_id") REFERENCES "public"."registry"("id") NOCHECK;      
ALTER TABLE "public"."iam_access_key" ADD CONSTRAINT "public"."iam_access_key_of_user" FOREIGN KEY("user_id") REFERENCES "public"."iam_user"("id") ON DELETE CASCADE NOCHECK;  
ALTER TABLE "public"."iam_token" ADD CONSTRAINT "public"."iam_token_of_project" FOREIGN KEY("project_id") REFERENCES "public"."iam_project"("id") NOCHECK;     
ALTER TABLE "public"."repository_grant" ADD CONSTRAINT "public"."repository_grant_of_repository" FOREIGN KEY("repository_id") REFERENCES "public"."image_repository"("id") ON DELETE CASCADE NOCHECK;          
ALTER TABLE "public"."content" ADD CONSTRAINT "public"."content_of_registry" FOREIGN KEY("registry_id") REFERENCES "public"."registry"("id") NOCHECK;          
ALTER TABLE "public"."image_tag" ADD CONSTRAINT "public"."image_tag_of_manifest" FOREIGN KEY("manifest_id") REFERENCES "public"."manifest"("id") ON DELETE CASCADE NOCHECK;    
ALTER TABLE "public"."blob_upload" ADD CONSTRAINT "public"."blob_upload_of_content" FOREIGN KEY("repository_id") REFERENCES "public"."content"("id") ON DELETE CASCADE NOCHECK;
ALTER TABLE "public"."manifest_child" ADD CONSTRAINT "public"."manifest_child_of_manifest" FOREIGN KEY("manifest_id") REFERENCES "public"."manifest"("id") ON DELETE CASCADE NOCHECK;          
ALTER TABLE "public"."image_tag" ADD CONSTRAINT "public"."image_tag_of_content" FOREIGN KEY("repository_id") REFERENCES "public"."content"("id") ON DELETE CASCADE NOCHECK;    
ALTER TABLE "public"."retention" ADD CONSTRAINT "public"."retention_of_repository" FOREIGN KEY("repository_id") REFERENCES "public"."image_repository"("id") ON DELETE CASCADE NOCHECK;        
ALTER TABLE "public"."iam_project" ADD CONSTRAINT "public"."iam_project_of_account" FOREIGN KEY("account_id") REFERENCES "public"."iam_account"("id") NOCHECK; 
ALTER TABLE "public"."namespace_grant" ADD CONSTRAINT "public"."namespace_grant_of_namespace" FOREIGN KEY("namespace_id") REFERENCES "public"."namespace"("id") ON DELETE CASCADE NOCHECK;     
ALTER TABLE "public"."iam_token" ADD CONSTRAINT "public"."iam_token_of_user" FOREIGN KEY("user_id") REFERENCES "public"."iam_user"("id") ON DELETE CASCADE NOCHECK;            
ALTER TABLE "public"."daily_usage" ADD CONSTRAINT "public"."daily_usage_of_registry" FOREIGN KEY("registry_id") REFERENCES "public"."registry"("id") NOCHECK;  
ALTER TABLE "public"."repository_blob" ADD CONSTRAINT "public"."repository_blob_of_content" FOREIGN KEY("repository_id") REFERENCES "public"."content"("id") ON DELETE CASCADE NOCHECK;        
ALTER TABLE "public"."iam_user" ADD CONSTRAINT "public"."iam_user_of_account" FOREIGN KEY("account_id") REFERENCES "public"."iam_account"("id") NOCHECK;       
